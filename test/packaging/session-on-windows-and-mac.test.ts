// @vitest-environment jsdom
/** The files that IT sets a session up with on Windows and macOS: here as far as their syntax and what they name. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readBuilderConfig } from './support/pack-with-stand-in.ts';
import { at, read, without } from './support/session-files.ts';

describe('Windows', () => {
  const parse = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml');
  const elements = (xml: Document, name: string) => [
    ...xml.getElementsByTagNameNS('http://schemas.microsoft.com/ShellLauncher/2018/Configuration', name),
  ];

  it('Shell Launcher: one account, whose shell is Vestibule where its installer puts it, started again whenever it ends', async () => {
    const xml = parse(read('win/shell-launcher.xml'));
    expect(xml.getElementsByTagName('parsererror')).toHaveLength(0);
    const [profile] = elements(xml, 'Profiles')[0]?.getElementsByTagName('Profile') ?? [];
    const [shell] = profile?.getElementsByTagName('Shell') ?? [];
    const { productName } = await readBuilderConfig();
    expect(shell?.getAttribute('Shell')).toBe(`C:\\Program Files\\${productName}\\${productName}.exe`);
    expect(shell?.getElementsByTagName('DefaultAction')[0]?.getAttribute('Action')).toBe('RestartShell');
    const [config] = elements(xml, 'Config');
    expect(config?.getElementsByTagName('Account')[0]?.getAttribute('Name')).toBe('vestibule');
    expect(config?.getElementsByTagName('Profile')[0]?.getAttribute('Id')).toBe(profile?.getAttribute('Id'));
    // Everybody else keeps a desktop: IT has to get in.
    expect(
      elements(xml, 'DefaultProfile')[0]?.getElementsByTagName('Shell')[0]?.getAttribute('Shell'),
    ).toMatch(/explorer\.exe$/);
  });

  it('control: an XML that is broken would be found', () => {
    const broken = parse(read('win/shell-launcher.xml').replace('</Profiles>', ''));
    expect(broken.getElementsByTagName('parsererror')).not.toHaveLength(0);
  });

  const noPowerShell = without('pwsh', '-v');
  it.skipIf(noPowerShell !== '').each(['set-up-terminal.ps1', 'provision.ps1'])(
    `PowerShell reads %s${noPowerShell}`,
    (name) => {
      const command = `$e = $null; [void][System.Management.Automation.Language.Parser]::ParseFile('${at('win', name)}', [ref]$null, [ref]$e); exit $e.Count`;
      execFileSync('pwsh', ['-NoProfile', '-Command', command]);
    },
  );

  it('no secret goes over a command line or through a variable', () => {
    const script = read('win/provision.ps1');
    expect(script).toContain('RedirectStandardInput = $true');
    expect(script).not.toMatch(/\$env:|EnvironmentVariables/);
    expect(script).not.toMatch(/Arguments = .*\$Secret/);
  });
});

describe('macOS', () => {
  it('the entitlements are a property list', () => {
    const document = new DOMParser().parseFromString(read('mac/entitlements.plist'), 'application/xml');
    expect(document.getElementsByTagName('parsererror')).toHaveLength(0);
    expect(document.documentElement.nodeName).toBe('plist');
  });
  const noPlutil = without('plutil', '-help');
  it.skipIf(noPlutil !== '')(`plutil reads them${noPlutil}`, () => {
    execFileSync('plutil', ['-lint', at('mac/entitlements.plist')]);
  });
});
