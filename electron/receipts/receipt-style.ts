/** The families in which every shipped language is written. */
export const receiptFamilies = [
  'Inter Variable',
  'Noto Sans Arabic Variable',
  'Noto Sans SC Variable',
] as const;

const family = receiptFamilies.map((name) => `"${name}"`).join(', ');

/**
 * The looks of a receipt: black on white, with frames and sizes where a screen would have colours. A roll of 80 mm has 72 mm that the head
 * reaches; what is measured on the screen is what is printed, so nothing here depends on the medium.
 */
export const receiptStyle = `
@page { margin: 0; }
html { background: #ffffff; color: #000000; font: 400 14px/1.4 ${family}, sans-serif; }
body { margin: 0; }
main { box-sizing: border-box; display: flex; flex-direction: column; gap: 12px; overflow-wrap: anywhere; }
.thermal-80 main { inline-size: 80mm; padding: 4mm; }
.a4 { font-size: 16px; }
.a4 main { inline-size: 210mm; padding: 20mm 25mm; gap: 18px; }
h1, h2, p, ul, dl, dd { margin: 0; padding: 0; }
h1 { font-size: 24px; line-height: 1.2; font-weight: 700; text-align: center; }
.a4 h1 { font-size: 38px; }
.framed { border: 3px solid #000000; outline: 1px solid #000000; outline-offset: 2px; margin: 3px; padding: 10px 6px; text-transform: uppercase; }
.practice { border: 1px dashed #000000; padding: 4px 6px; font-weight: 700; text-align: center; }
.lead { font-weight: 500; }
ul { list-style: none; border-block: 1px solid #000000; }
li { display: flex; flex-direction: column; padding: 6px 0; break-inside: avoid; }
li + li { border-block-start: 1px dotted #000000; }
.own { display: block; font-weight: 600; text-align: match-parent; }
section { display: flex; flex-direction: column; align-items: center; gap: 4px; text-align: center; break-inside: avoid; }
h2 { font-size: 16px; font-weight: 600; }
svg { inline-size: 44mm; block-size: 44mm; fill: #000000; }
.code { font-size: 24px; font-weight: 700; letter-spacing: 0.06em; }
dl { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 4px 8px; border-block-start: 1px solid #000000; padding-block-start: 8px; font-size: 12px; }
.a4 dl { font-size: 15px; }
dt { font-weight: 500; }
`;
