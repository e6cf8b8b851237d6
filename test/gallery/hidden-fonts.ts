import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A letter of each script whose faces the product brings itself: Arabic, Chinese; and what their texts stand in. */
const ownScripts = ['ar', 'fa', 'ur', 'zh-cn', 'zh-tw', 'ja', 'ko'];

/**
 * Writes a fontconfig in which the system has no face for Arabic or Chinese, so that only the shipped ones can show them. A Latin face stays:
 * a browser without any does not start. Returns the file, for FONTCONFIG_FILE.
 */
export function writeHiddenFonts(folder: string): string {
  const file = join(folder, 'fonts.conf');
  const rejected = ownScripts
    .map((script) => `<pattern><patelt name="lang"><string>${script}</string></patelt></pattern>`)
    .join('\n      ');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
  <selectfont>
    <rejectfont>
      ${rejected}
    </rejectfont>
  </selectfont>
</fontconfig>
`,
  );
  return file;
}
