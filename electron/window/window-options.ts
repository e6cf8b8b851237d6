import type { BrowserWindowConstructorOptions, Session } from 'electron';

/**
 * Every option of the kiosk window that matters, stated even where it is the default: a default may change. Nothing here depends on the
 * environment, on an argument or on whether the build is packaged, so what is tested is what is shipped.
 */
export function windowOptions(preloadPath: string, session: Session): BrowserWindowConstructorOptions {
  return {
    title: 'Vestibule',
    width: 1280,
    height: 800,
    backgroundColor: '#f6f4ef',
    // Hidden until the first screen is painted.
    show: false,
    kiosk: true,
    fullscreen: true,
    fullscreenable: true,
    frame: false,
    resizable: false,
    movable: false,
    minimizable: false,
    maximizable: false,
    closable: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: preloadPath,
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      devTools: false,
      // It would download dictionaries and remember words.
      spellcheck: false,
      navigateOnDragDrop: false,
      // No alert, confirm or prompt: a native dialog on a kiosk is a dead end.
      disableDialogs: true,
      // A middle click opens windows, and so does a page that asks for picture-in-picture of a document.
      disableBlinkFeatures: 'Auxclick,DocumentPictureInPictureAPI',
      zoomFactor: 1,
    },
  };
}
