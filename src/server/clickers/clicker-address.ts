import type { FastifyRequest } from "fastify";
import { isIPv4 } from "node:net";
import { type NetworkInterfaceInfo, networkInterfaces } from "node:os";

/** The networks of a machine, as `os.networkInterfaces()` gives them. */
export type Networks = Readonly<Partial<Record<string, readonly NetworkInterfaceInfo[]>>>;

const privateAddress = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/;
// Networks between this machine and its own containers and virtual machines, which no phone is on.
const inside = /^(?:docker|br-|veth|virbr|vmnet|vEthernet)/;

/** The first IPv4 address of this machine on a local network; `null` where it is on none. */
export function localAddress(networks: Networks): string | null {
  for (const [name, addresses = []] of Object.entries(networks))
    for (const { address, internal } of inside.test(name) ? [] : addresses)
      if (!internal && isIPv4(address) && privateAddress.test(address)) return address;
  return null;
}

function isThisMachine(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || hostname === "::1" || hostname.startsWith("127.");
}

/**
 * The origin under which a phone finds the server that was asked: the one that the installer has told, else the one that the
 * wall used, else, where the wall stands on this very machine, its address on the local network.
 */
export function originForPhones(
  { protocol, host, hostname, socket }: FastifyRequest,
  publicUrl: string | null,
  networks: Networks = networkInterfaces(),
): string {
  if (publicUrl !== null) return publicUrl;
  const local = isThisMachine(hostname) ? localAddress(networks) : null;
  if (local === null) return `${protocol}://${host}`;
  const port = socket.localPort ?? (new URL(`${protocol}://${host}`).port || 80);
  return `${protocol}://${local}:${port}`;
}
