// @ts-nocheck -- runs as it stands, without a build, and touches members that do not exist
// The toy's utility process: answers what it is asked, hangs, or ends, as told.
process.parentPort.on('message', ({ data }) => {
  if (data.exit !== undefined) process.exit(data.exit);
  process.parentPort.postMessage({
    ...data,
    args: process.argv.slice(2),
    type: process.type,
    env: process.env.TOY,
  });
  if (!data.hang) process.exit(0);
});
