/** The events of a stream (Server-Sent Events), one by one: its name and its data. */
export class EventReader {
  #rest = '';

  /** The events that a part of the stream completes. */
  read(part: string): { readonly name: string; readonly data: string }[] {
    const blocks = `${this.#rest}${part}`.replaceAll('\r\n', '\n').split('\n\n');
    this.#rest = blocks.pop() ?? '';
    return blocks.flatMap((block) => {
      const lines = block.split('\n');
      const values = (field: string) =>
        lines
          .filter((line) => line === field || line.startsWith(`${field}:`))
          .map((line) => line.slice(field.length + 1).replace(/^ /, ''));
      const data = values('data');
      return data.length === 0 ? [] : [{ name: values('event')[0] ?? '', data: data.join('\n') }];
    });
  }
}
