import { Trouble } from './say.mjs';

/** The oldest Node that runs Filiz: `require` of ES modules came with it, and the tools of the web build ask for it. */
const oldest = [20, 19];

/** @throws {Trouble} that says what to install */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const old = major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
  const odd = major === 21 || (major === 22 && minor < 12); // the web build's tools refuse these
  if (!old && !odd) return;
  throw new Trouble(
    `Filiz needs Node ${oldest.join('.')} or newer (or 22.12 or newer); this is ${version}.\n` +
      'Install a current Node 20 or 22, and start again.',
  );
}
