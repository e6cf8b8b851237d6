/** The part of the hostile run that needs no window: main's boundary, its files, what providers answer, what documents hold, its starts. */
import { type HostileResult, runFamily, together } from './escape.ts';
import { inputFamily, senderFamily } from './main/boundary-family.ts';
import { documentFamily } from './main/document-family.ts';
import { fileFamily } from './main/file-family.ts';
import { openReplies } from './main/reply-family.ts';

/** Attacks main. `everyNth`: of the hostile inputs only, which are thousands. */
export async function attackMain(options: {
  readonly everyNth: number;
  readonly onProgress?: (line: string) => void;
}): Promise<HostileResult> {
  const { onProgress = () => {} } = options;
  const replies = await openReplies();
  const results: HostileResult[] = [];
  try {
    const families = [
      senderFamily,
      inputFamily(options.everyNth),
      fileFamily(),
      documentFamily,
      replies.family,
    ];
    for (const family of families) {
      results.push(await runFamily(family));
      onProgress(`${family.name}: ${family.escapes.length}`);
    }
  } finally {
    await replies.close();
  }
  return together(results);
}
