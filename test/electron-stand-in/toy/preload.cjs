// @ts-nocheck -- runs as it stands, without a build, and touches members that do not exist
const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('toy', {
  call: (name, ...args) => ipcRenderer.invoke('toy', name, ...args),
  send: (value) => ipcRenderer.send('toy:send', value),
  on: (listener) => {
    const heard = (_event, value) => listener(value);
    ipcRenderer.on('toy:event', heard);
    return () => ipcRenderer.off('toy:event', heard);
  },
  add: (a, b) => a + b,
  throws: () => {
    throw new TypeError('from the preload');
  },
  nested: { deep: { value: 1 } },
  process: () => ({ ...process }),
  requires: (name) => {
    try {
      require(name);
      return 'loaded';
    } catch (error) {
      return error.message;
    }
  },
  twice: () => contextBridge.exposeInMainWorld('toy', {}),
  sync: () => ipcRenderer.sendSync('x'),
});
