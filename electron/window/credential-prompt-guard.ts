import type { App } from 'electron';

/**
 * What Chromium would otherwise answer by itself or ask a person about: a bad certificate is refused, no client certificate is offered
 * (unhandled, Electron picks the first one), and no password is given.
 */
export function guardCredentialPrompts(app: App): void {
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault();
    callback(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, callback) => {
    event.preventDefault();
    callback();
  });
  app.on('login', (event, _contents, _details, _authInfo, callback) => {
    event.preventDefault();
    callback();
  });
}
