import { importsOf, parse, type Source } from './sources.ts';

/**
 * The floors of `schema/`, from below; the rooms of each. A room imports from lower floors, and
 * from its own as long as no circle comes of it. Rooms that are not named are primitives.
 */
const floors: readonly { readonly name: string; readonly rooms: readonly string[] }[] = [
  { name: 'kernel', rooms: ['kernel'] },
  { name: 'conditions', rooms: ['conditions'] },
  { name: 'builder', rooms: ['builder'] },
  { name: 'toolkit', rooms: ['toolkit'] },
  { name: 'shared rooms', rooms: ['outbox', 'changes', 'jobs', 'files', 'review', 'text'] },
  { name: 'primitives', rooms: [] },
  { name: 'index', rooms: ['index', 'rooms', 'description'] },
];
const primitives = 5;

const product = /^schema\/(?!.*\.(test|test-d|fixture)\.ts$)/;

/** Where `schema/` breaks its floors, or goes in a circle: `path what is wrong, and the cure`. */
export function floorFindings(sources: readonly Source[]): string[] {
  const files = new Map(
    sources
      .filter(({ path }) => product.test(path))
      .map((source) => [source.path, targetsOf(source)] as const),
  );
  return [...upward(files), ...roomCircles(files), ...fileCircles(files)];
}

type Graph = ReadonlyMap<string, readonly string[]>;

function targetsOf(source: Source): string[] {
  const targets = importsOf(parse(source)).map(({ target }) => target);
  return [...new Set(targets)].filter((target) => product.test(target));
}

/** `schema/surveys/logic/logic.ts` stands in `surveys`, `schema/builder.ts` in `builder`. */
function roomOf(path: string): string {
  return path.split('/')[1]?.replace(/\.ts$/, '') ?? path;
}

function floorOf(room: string): number {
  const found = floors.findIndex(({ rooms }) => rooms.includes(room));
  return found === -1 ? primitives : found;
}

function upward(files: Graph): string[] {
  return [...files].flatMap(([path, targets]) =>
    targets.flatMap((target) => {
      const [from, to] = [floorOf(roomOf(path)), floorOf(roomOf(target))];
      if (to <= from) return [];
      return [
        `${path} imports ${target}: from the floor "${floors[from]?.name}" up to ` +
          `"${floors[to]?.name}". Declare what it needs in the higher room, or move it down.`,
      ];
    }),
  );
}

function roomCircles(files: Graph): string[] {
  const rooms = new Map<string, string[]>();
  for (const [path, targets] of files) {
    const room = roomOf(path);
    const others = targets.map(roomOf).filter((other) => other !== room);
    rooms.set(room, [...(rooms.get(room) ?? []), ...others]);
  }
  return circlesOf(rooms).map(
    (circle) =>
      `The rooms ${circle.map((room) => `schema/${room}`).join(', ')} import each other. Let one ` +
      'of them declare what the other needs, or move what both need to a lower floor.',
  );
}

/** `persona.ts`, `persona.graph.ts` and `persona.input.ts` are one idea in several files. */
function ideaOf(path: string): string {
  return path.replace(/(\/[^./]+)\.[^/]*$/, '$1');
}

function fileCircles(files: Graph): string[] {
  return circlesOf(files)
    .filter((circle) => new Set(circle.map(ideaOf)).size > 1)
    .map(
      (circle) =>
        `The files ${circle.join(', ')} import each other. Move what they share into a file of ` +
        'its own.',
    );
}

/** The sets of nodes that lead to each other, by Tarjan's algorithm; each sorted. */
function circlesOf(graph: Graph): string[][] {
  const order = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string): number => {
    const index = order.size;
    order.set(node, index);
    stack.push(node);
    let low = index;
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (stack.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    if (low !== index) return low;
    const circle = stack.splice(stack.indexOf(node));
    if (circle.length > 1) circles.push(circle.sort());
    return low;
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return circles;
}
