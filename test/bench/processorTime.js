// Loaded into every measured server before its own code: it answers each message with the processor
// time that the whole process has used, threads included.
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.send) {
  process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
  // Or a server that was asked to stop would wait for the next question.
  process.channel?.unref();
  process.on('disconnect', () => process.exit());
}
