/** The looks of main's own pages: the paper, ink and accent of the kiosk, with what the system has for a face. */
export const standbyStyle = `
html { background: #f4f1ea; color: #17212b; font: 20px/1.5 system-ui, "Noto Sans", sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; user-select: none; touch-action: manipulation; }
main { box-sizing: border-box; inline-size: min(880px, 100%); padding: 32px; text-align: center; }
h1 { margin: 0 0 16px; font-size: 36px; line-height: 1.2; font-weight: 600; }
p { margin: 0 0 16px; }
ul { list-style: none; margin: 0 0 24px; padding: 0; display: grid; gap: 12px; grid-template-columns: repeat(auto-fit, minmax(260px, 1fr)); }
li .button { inline-size: 100%; block-size: 100%; overflow-wrap: anywhere; }
.place { margin-block-start: 32px; color: #56616b; font-size: 18px; }
.problem { color: #871b1b; background: #f9e6e3; border-radius: 8px; padding: 12px 16px; }
.corner { position: fixed; inset-block-start: 0; inset-inline-start: 0; width: 72px; height: 72px; cursor: default; }
.button { display: inline-grid; place-items: center; box-sizing: border-box; min-height: 64px; min-width: 96px;
  padding: 8px 24px; border: 2px solid #8b8373; border-radius: 12px; background: #fdfcf8; color: #17212b;
  text-decoration: none; font-weight: 600; }
.button:active { background: #ebe6da; }
.button:focus-visible { outline: 4px solid #0b3f8a; outline-offset: 2px; }
.primary { background: #0e5a5a; border-color: #0e5a5a; color: #ffffff; }
.primary:active { background: #093f3f; }
.pad { display: grid; grid-template-columns: repeat(5, 1fr); gap: 12px; margin-block-end: 16px; }
.row { display: flex; gap: 12px; justify-content: center; flex-wrap: wrap; }
.dots { display: flex; gap: 12px; justify-content: center; }
.dots i { width: 16px; height: 16px; border-radius: 50%; border: 2px solid #8b8373; }
.dots .on { background: #17212b; border-color: #17212b; }
@media (prefers-contrast: more) { html { background: #ffffff; color: #000000; } .place { color: #000000; } }
`;
