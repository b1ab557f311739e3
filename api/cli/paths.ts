import { constants } from 'node:fs';
import { access, open, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * The size of a file that is to be read, in bytes.
 *
 * @throws Error if there is no such file, or this user may not read it
 */
export async function sizeOfFile(file: string): Promise<number> {
  const found = await stat(file).catch(() => null);
  if (!found) throw new Error(`There is no file ${file}.`);
  if (!found.isFile()) throw new Error(`${file} is not a file.`);
  await access(file, constants.R_OK).catch(() => {
    throw new Error(`${file} may not be read by this user.`);
  });
  return found.size;
}

/** @throws Error if the file cannot be written */
export async function requireWritable(file: string): Promise<void> {
  const folder = dirname(resolve(file));
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) throw new Error(`There is no folder ${folder}. Make it first.`);
  const there = await stat(file).catch(() => null);
  if (there?.isDirectory()) throw new Error(`${file} is a folder. Name a file in it.`);
  // The file is written under another name in the folder and then renamed.
  await access(folder, constants.W_OK | constants.X_OK).catch(() => {
    throw new Error(`The folder ${folder} may not be written to by this user.`);
  });
}

/**
 * @param option that names the file to be written
 * @throws Error if that is the file to be read, also by another name or through a link
 */
export async function refuseSameFile(file: string, option: string, out: string): Promise<void> {
  const [read, written] = await Promise.all([stat(file), stat(out).catch(() => null)]);
  if (read.dev !== written?.dev || read.ino !== written.ino) return;
  throw new Error(`${option} names the file itself, which would be lost. Name another.`);
}

/** The first bytes of workbooks: of a ZIP archive (xlsx), and of a document of Excel until 2003 (xls). */
const workbooks = ['504b0304', 'd0cf11e0'];

/** @throws Error that says how to save it as CSV, if the file is a workbook */
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
