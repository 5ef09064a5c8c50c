// @ts-check
import { flipFuses, FuseVersion, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/**
 * The switches of the shipped executable: everything that would let it run other code than ours is off.
 *
 * The integrity of the archive is checked by macOS and Windows only.
 */
export const FUSES = {
  version: FuseVersion.V1,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: process.platform !== 'linux',
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
};

/** Sets the fuses of an executable that is to be shipped. */
export async function setFuses(/** @type {string} */ executable) {
  await flipFuses(executable, /** @type {any} */ ({ ...FUSES, strictlyRequireAllFuses: false }));
}

/**
 * Reads the fuses back from an executable.
 *
 * @returns {Promise<Record<string, boolean>>} name of each fuse and whether it is on.
 */
export async function readFuses(/** @type {string} */ executable) {
  const wire = /** @type {any} */ (await getCurrentFuseWire(executable));
  const ON = 49;
  return Object.fromEntries(
    Object.entries(FuseV1Options)
      .filter(([name, position]) => Number.isNaN(Number(name)) && wire[position] !== undefined)
      .map(([name, position]) => [name, wire[position] === ON]),
  );
}
