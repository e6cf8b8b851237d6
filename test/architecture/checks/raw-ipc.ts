/**
 * Finds raw Electron IPC outside the three files that wrap it. A channel opened elsewhere would have no sender check, no size
 * limit and no schema.
 */
import { findImports } from '../source/find-imports.ts';
import { type Finding, lineAt, type SourceFile } from '../source/source-file.ts';
import { identifierName, isNode, literalText, parseSource, walk } from '../source/syntax.ts';

/** The only files that may touch `ipcMain` or `ipcRenderer`. */
export const ipcFiles = [
  'electron/ipc/register-handlers.ts',
  'electron/ipc/publish-events.ts',
  'electron/preload.ts',
  'electron/customer-preload.ts',
];

/** The composition root may import `ipcMain` to hand it to `registerHandlers`, and to close a channel that a library opened. */
const handsOver = 'electron/main.ts';
const closingMembers = ['removeAllListeners', 'removeHandler'];

/** Whole-module imports would hand out `ipcMain` under another name. */
const forbiddenNames = ['ipcMain', 'ipcRenderer', '*', 'default'];
/** `webContents.ipc`, `webFrameMain.ipc`, and what sends to a page without the typed events. */
const forbiddenMembers = ['ipc', 'ipcMain', 'ipcRenderer', 'sendToFrame', 'sendSync'];

function isElectron(specifier: string | undefined): boolean {
  return specifier === 'electron' || (specifier?.startsWith('electron/') ?? false);
}

function wrongImports(file: SourceFile): Finding[] {
  return findImports(file).flatMap(({ specifier, typeOnly, names, line }) => {
    const name = names.find((imported) => forbiddenNames.includes(imported));
    if (!isElectron(specifier) || typeOnly || !name) return [];
    if (file.path === handsOver && name === 'ipcMain') return [];
    return [
      { file: file.path, line, problem: `raw IPC: imports ${name === '*' ? 'all of electron' : name}` },
    ];
  });
}

/** The last name of an expression such as `window.webContents`. */
function nameOf(node: unknown): string {
  if (isNode(node) && node.type === 'MemberExpression') return nameOf(node.property);
  return identifierName(node) ?? literalText(node) ?? '';
}

function wrongMembers(file: SourceFile): Finding[] {
  const found: Finding[] = [];
  walk(parseSource(file), (node) => {
    if (node.type !== 'MemberExpression') return;
    const object = nameOf(node.object);
    const member = nameOf(node.property);
    const isSend = ['send', 'postMessage'].includes(member) && ['webContents', 'contents'].includes(object);
    if (file.path === handsOver && object === 'ipcMain' && closingMembers.includes(member)) return;
    if (!isSend && object !== 'ipcMain' && !forbiddenMembers.includes(member)) return;
    found.push({
      file: file.path,
      line: lineAt(file.text, node.start),
      problem: `raw IPC: ${object}.${member}`,
    });
  });
  return found;
}

/** Raw IPC in these files of `electron/`, other than the three. */
export function findRawIpc(files: readonly SourceFile[]): Finding[] {
  return files
    .filter(({ path }) => path.startsWith('electron/') && !ipcFiles.includes(path))
    .flatMap((file) => [...wrongImports(file), ...wrongMembers(file)]);
}
