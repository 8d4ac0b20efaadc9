import Fastify from "fastify";
import type { NetworkInterfaceInfo } from "node:os";
import { describe, expect, it } from "vitest";
import { localAddress, type Networks, originForPhones } from "#server/clickers/clicker-address.ts";

function network(address: string, internal = false): NetworkInterfaceInfo {
  const family = address.includes(":") ? "IPv6" : "IPv4";
  return { address, internal, family, netmask: "", mac: "", cidr: null, scopeid: 0 };
}

const office: Networks = {
  lo: [network("127.0.0.1", true)],
  docker0: [network("172.17.0.1")],
  eth0: [network("fe80::1"), network("192.168.3.20")],
};

async function originAskedAt(host: string, publicUrl: string | null, networks: Networks): Promise<string> {
  const app = Fastify();
  app.get("/", (request, reply) => reply.send(originForPhones(request, publicUrl, networks)));
  const { body } = await app.inject({ url: "/", headers: { host } });
  await app.close();
  return body;
}

describe("the address for phones", () => {
  it("is the one that the installer has told, wherever the wall stands", async () => {
    expect(await originAskedAt("localhost:8080", "https://plan.example.gov.cn", office)).toBe(
      "https://plan.example.gov.cn",
    );
  });

  it("is the one that the wall used, where that is of the network", async () => {
    expect(await originAskedAt("10.1.1.1:8080", null, office)).toBe("http://10.1.1.1:8080");
    expect(await originAskedAt("plan.county", null, office)).toBe("http://plan.county");
  });

  it.each(["localhost:8080", "127.0.0.1:8080", "[::1]:8080"])(
    "is this machine's on the local network, where the wall stands on it and asked at %s",
    async (host) => {
      expect(await originAskedAt(host, null, office)).toBe("http://192.168.3.20:8080");
      expect(await originAskedAt(host, null, {})).toBe(`http://${host}`);
    },
  );

  it.each([
    ["10.0.0.5", "10.0.0.5"],
    ["172.15.0.5", null],
    ["172.16.0.5", "172.16.0.5"],
    ["172.31.9.5", "172.31.9.5"],
    ["172.32.0.5", null],
    ["192.168.1.5", "192.168.1.5"],
    ["192.169.1.5", null],
    ["8.8.8.8", null],
  ])("takes private ones alone: %s gives %s", (address, expected) => {
    expect(localAddress({ eth0: [network(address)] })).toBe(expected);
  });
});
