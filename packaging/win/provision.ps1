<#
.SYNOPSIS
  Hands credentials to an installed Vestibule through its standard input: vestibule --provision, as the account that runs the kiosk.
.EXAMPLE
  Get-Content -Raw .\noah.json | .\provision.ps1 noah
.EXAMPLE
  .\provision.ps1 list
#>
[CmdletBinding()]
param(
  [Parameter(Mandatory, Position = 0, ValueFromRemainingArguments)][string[]]$Arguments,
  [Parameter(ValueFromPipeline)][string]$Secret
)
process {
  Set-StrictMode -Version Latest
  $ErrorActionPreference = 'Stop'
  # A program without a console: PowerShell's own pipe would not wait for it, nor show what it says.
  $start = [System.Diagnostics.ProcessStartInfo]::new('C:\Program Files\Vestibule\Vestibule.exe')
  $start.Arguments = (@('--provision') + $Arguments) -join ' '
  $start.UseShellExecute = $false
  $start.RedirectStandardInput = $true
  $start.RedirectStandardOutput = $true
  $start.RedirectStandardError = $true
  $vestibule = [System.Diagnostics.Process]::Start($start)
  $bytes = [System.Text.UTF8Encoding]::new($false).GetBytes("$Secret")
  $vestibule.StandardInput.BaseStream.Write($bytes, 0, $bytes.Length)
  $vestibule.StandardInput.Close()
  [Array]::Clear($bytes, 0, $bytes.Length)
  $said = $vestibule.StandardOutput.ReadToEndAsync()
  $wrong = $vestibule.StandardError.ReadToEnd()
  $vestibule.WaitForExit()
  if ($said.Result) { Write-Output $said.Result.TrimEnd() }
  if ($wrong) { Write-Warning $wrong.TrimEnd() }
  exit $vestibule.ExitCode
}
