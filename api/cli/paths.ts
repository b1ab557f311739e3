import { constants } from 'node:fs';
import { access, open, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Bytes of a file that is to be read.
 *
 * @throws Error before any work, if it is not there or may not be read
 */
export async function sizeOfFile(file: string): Promise<number> {
  const found = await stat(file).catch(() => null);
  if (!found) throw new Error(`There is no file ${file}.`);
  if (!found.isFile()) throw new Error(`${file} is no file.`);
  await access(file, constants.R_OK).catch(() => {
    throw new Error(`${file} may not be read by this user.`);
  });
  return found.size;
}

/** @throws Error before any work, if a file cannot be written there */
export async function requireWritable(file: string): Promise<void> {
  const folder = dirname(resolve(file));
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) throw new Error(`There is no folder ${folder}. Make it first.`);
  const there = await stat(file).catch(() => null);
  if (there?.isDirectory()) throw new Error(`${file} is a folder. Name a file in it.`);
  // The file is written beside and then renamed.
  await access(folder, constants.W_OK | constants.X_OK).catch(() => {
    throw new Error(`The folder ${folder} may not be written to by this user.`);
  });
}

/**
 * @param option that names the file to be written
 * @throws Error before any work, if it is the file that is read, by whatever name or link
 */
export async function refuseSameFile(file: string, option: string, out: string): Promise<void> {
  const [read, written] = await Promise.all([stat(file), stat(out).catch(() => null)]);
  if (read.dev !== written?.dev || read.ino !== written.ino) return;
  throw new Error(`${option} names the file itself, which would be lost. Name another.`);
}

/** What a file of Excel begins with: a ZIP archive, or a document of Excel until 2003. */
const workbooks = ['504b0304', 'd0cf11e0'];

/** @throws Error that says how to save it, if a file is a workbook and no rows of text */
export async function refuseWorkbook(file: string): Promise<void> {
  const opened = await open(file);
  try {
    const { buffer } = await opened.read(Buffer.alloc(4), 0, 4, 0);
    if (!workbooks.includes(buffer.toString('hex'))) return;
  } finally {
    await opened.close();
  }
  throw new Error(
    `${file} is a workbook, not rows of text. Save it as "CSV UTF-8" in the spreadsheet program first.`,
  );
}
