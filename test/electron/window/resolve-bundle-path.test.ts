import { describe, expect, it } from 'vitest';
import { resolveBundlePath } from '../../../electron/window/resolve-bundle-path.ts';

const resolve = (url: string, method = 'GET') => {
  const resolved = resolveBundlePath(method, url);
  return resolved.ok ? resolved.value.segments.join('/') : resolved.error;
};

describe('what is served', () => {
  it.each([
    ['app://kiosk', 'index.html'],
    ['app://kiosk/', 'index.html'],
    ['app://kiosk/index.html', 'index.html'],
    ['app://kiosk/a/b.css', 'a/b.css'],
    ['app://kiosk/assets/index-D4_x-9a.js', 'assets/index-D4_x-9a.js'],
    ['app://kiosk/assets/inter-latin-wght.normal.woff2', 'assets/inter-latin-wght.normal.woff2'],
    ['app://kiosk/assets/engine-D4x.wasm', 'assets/engine-D4x.wasm'],
    ['app://kiosk/assets/card-finder-Aa1.onnx', 'assets/card-finder-Aa1.onnx'],
    ['app://kiosk/index.html?t=1#top', 'index.html'],
    ['app://kiosk?t=../../etc/passwd', 'index.html'],
    ['app://kiosk#/../x', 'index.html'],
  ])('%s', (url, path) => {
    expect(resolve(url)).toBe(path);
  });
});

describe('what is refused as an address', () => {
  it.each([
    ['the folder above', 'app://kiosk/../secret.js'],
    ['the folder above, further in', 'app://kiosk/assets/../../secret.js'],
    ['the same, ending there', 'app://kiosk/assets/..'],
    ['this folder', 'app://kiosk/./index.html'],
    ['encoded dots', 'app://kiosk/%2e%2e/secret.js'],
    ['doubly encoded dots', 'app://kiosk/%252e%252e/secret.js'],
    ['an encoded slash', 'app://kiosk/..%2fsecret.js'],
    ['an encoded backslash', 'app://kiosk/..%5csecret.js'],
    ['backslashes', 'app://kiosk/..\\secret.js'],
    ['a doubled slash', 'app://kiosk//etc/passwd.js'],
    ['a closing slash', 'app://kiosk/assets/'],
    ['a drive letter', 'app://kiosk/C:/secret.js'],
    ['an alternate stream', 'app://kiosk/index.html:$DATA'],
    ['a NUL', 'app://kiosk/index.html\0.js'],
    ['an encoded NUL', 'app://kiosk/index.html%00.js'],
    ['a line break', 'app://kiosk/index\n.html'],
    ['a hidden file', 'app://kiosk/.env.js'],
    ['an over-long address', `app://kiosk/${'a'.repeat(2000)}.js`],
    ['another host', 'app://other/index.html'],
    ['a longer host', 'app://kiosk.example/index.html'],
    ['a longer host, no dot', 'app://kiosks/index.html'],
    ['a port', 'app://kiosk:80/index.html'],
    ['user information', 'app://user@kiosk/index.html'],
    ['an empty host', 'app:///index.html'],
    ['no host', 'app:index.html'],
    ['an upper-case scheme', 'APP://kiosk/index.html'],
    ['an upper-case host', 'app://KIOSK/index.html'],
    ['another scheme', 'https://kiosk/index.html'],
    ['a file', 'file:///etc/passwd'],
    ['nothing', ''],
  ])('%s', (_name, url) => {
    expect(resolve(url)).toBe('address');
  });
});

it.each(['POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'get'])('refuses the method %s', (method) => {
  expect(resolve('app://kiosk/index.html', method)).toBe('method');
});

it.each(['notes.txt', 'index.html.map', 'index', 'data.sqlite', 'index.HTML', 'pdf.pdf'])(
  'refuses the kind of %s',
  (name) => {
    expect(resolve(`app://kiosk/${name}`)).toBe('type');
  },
);
