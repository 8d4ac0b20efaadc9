// Plain JavaScript for any Node: the one line an older Node gets instead of a crash.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Node ${process.versions.node} is too old: this needs Node 22.18 or later. On Linux and Windows (x64) "npm install" brings a fitting one by itself; elsewhere install Node 24 LTS from nodejs.org.`,
  );
  process.exit(1);
}
