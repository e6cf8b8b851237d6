/** Reads an `app.asar` with the library that electron-builder itself writes it with. */
import { createRequire } from 'node:module';

/**
 * @typedef {object} AsarNode
 * @property {Record<string, AsarNode>} [files]
 * @property {string} [link]
 * @property {boolean} [unpacked]
 */

/** The library is electron-builder's, not ours: asked for from there, its version always fits. */
const builder = createRequire(createRequire(import.meta.url).resolve('app-builder-lib'));
/** @type {{ getRawHeader: (archive: string) => { header: AsarNode }, extractFile: (archive: string, name: string) => Buffer, extractAll: (archive: string, folder: string) => void }} */
const asar = builder('@electron/asar');

/**
 * @param {AsarNode} node
 * @param {string} folder
 * @returns {import('./packed-entries.mjs').PackedEntry[]}
 */
function entriesBelow(node, folder) {
  return Object.entries(node.files ?? {}).flatMap(([name, child]) => {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (child.files) return entriesBelow(child, path);
    return [{ path, isUnpacked: child.unpacked === true, isLink: child.link !== undefined }];
  });
}

/**
 * Every file of the archive, the unpacked ones too.
 * @param {string} archive
 */
export function readArchive(archive) {
  return {
    entries: entriesBelow(asar.getRawHeader(archive).header, ''),
    /** @param {string} name */
    read: (name) => asar.extractFile(archive, name),
    /** Writes all of it into a folder, the unpacked files included. @param {string} folder */
    extractTo: (folder) => asar.extractAll(archive, folder),
  };
}
