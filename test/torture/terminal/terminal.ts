/** The program that is tortured: a terminal with a clerk, until it is killed; or, to settle, until nothing waits any more. */
import process from 'node:process';
import { type Applicant, ApplicantDraft } from '../../../shared/domain/applicant.ts';
import { personOf } from '../people.ts';
import { TerminalConfig } from '../protocol.ts';
import { createSeeded } from '../seeded.ts';
import { createClerk } from './clerk.ts';
import { composeTerminal } from './compose-terminal.ts';
import { readFinal, readLaw } from './law-line.ts';
import { openParentLine } from './parent-line.ts';
import { settleEverything } from './settle.ts';

const config = TerminalConfig.parse(JSON.parse(process.argv[2] ?? '{}'));
const parent = openParentLine();
const people = new Map<string, number>();

const personIn = (applicant: Applicant | undefined) => applicant && personOf(ApplicantDraft.parse(applicant));

const terminal = await composeTerminal({
  config,
  onBug: (where, error) =>
    parent.say({ line: 'bug', where, message: error instanceof Error ? error.message : String(error) }),
  onCaptured: ({ body }, { submissionId, applicationId, provider, operation, supersedes }) => {
    const { id, number } = body.identity ?? {};
    const person = personIn(body.facts?.applicant) ?? people.get(applicationId);
    parent.say({
      ...{ line: 'captured', submissionId, applicationId, provider, operation },
      ...(id === undefined ? {} : { identity: { id, ...(number === undefined ? {} : { number }) } }),
      ...(supersedes === undefined ? {} : { supersedes }),
      ...(person === undefined ? {} : { person }),
    });
  },
});
if (terminal.blockedBy !== undefined) {
  process.stderr.write(`the vault stays shut: ${terminal.blockedBy}\n`);
  process.exit(3);
}
parent.say({ line: 'started', law: await readLaw(terminal.vault) });
const clerk = createClerk({
  ...{ terminal, parent, people },
  chance: createSeeded(config.seed),
  firstPerson: config.firstPerson,
  journeys: config.journeys,
});
if (config.mode === 'work') await clerk.work();
await clerk.settleInterrupted('leave');
await settleEverything({ terminal, parent, withinMs: config.settleWithinMs });
parent.say(await readFinal(terminal.vault));
await terminal.stop();
process.exit(0);
