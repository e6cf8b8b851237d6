const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('bare', {
  call: (/** @type {unknown} */ input) => ipcRenderer.invoke('bare', input),
});
