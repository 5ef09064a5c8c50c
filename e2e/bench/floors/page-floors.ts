/*
 * Floors that run inside a page: each function is handed over by its text, so it may use nothing from outside itself.
 */

/** A check-in and nothing more: one row in one strict transaction, then one word on the screen. */
export async function checkInFloor(at: number): Promise<number> {
  const asPromise = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const held = window as unknown as { floorDatabase?: IDBDatabase; floorWord?: HTMLElement };
  if (!held.floorDatabase) {
    const opening = indexedDB.open('bench-check-in-floor');
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('checkIns', { keyPath: 'id' }));
    held.floorDatabase = await asPromise(opening);
    held.floorWord = document.body.appendChild(document.createElement('output'));
  }
  const from = performance.now();
  const transaction = held.floorDatabase.transaction('checkIns', 'readwrite', { durability: 'strict' });
  transaction
    .objectStore('checkIns')
    .put({ id: `bench-${at}`, kind: 'arrived', registrationId: `P${at}`, at, desk: 'D' });
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  held.floorWord!.textContent = `in ${at}`;
  await new Promise((resolve) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', resolve);
      channel.port1.start();
      channel.port2.postMessage(null);
    }),
  );
  return performance.now() - from;
}

/** A field over a list in memory: every row is asked with `includes`, the first eight names are written down. */
export function findFloor(names: readonly string[]): void {
  const plain = names.map((name) => name.toLowerCase());
  const field = document.createElement('input');
  const list = document.createElement('ul');
  document.body.replaceChildren(field, list);
  field.addEventListener('input', () => {
    const words = field.value.toLowerCase();
    const found = words === '' ? [] : names.filter((_, i) => plain[i]!.includes(words)).slice(0, 8);
    list.replaceChildren(
      ...found.map((name) => {
        const item = document.createElement('li');
        item.textContent = name;
        return item;
      }),
    );
  });
  field.focus();
}

/** A table of plain text: only the rows in view exist, all of one height; a field above it filters with `includes`. */
export function tableFloor(rows: readonly (readonly string[])[]): void {
  const HEIGHT = 36;
  const open = document.createElement('button');
  open.textContent = 'Open';
  document.body.replaceChildren(open);
  open.addEventListener('click', () => {
    const plain = rows.map((row) => row.join(' ').toLowerCase());
    let shown = rows;
    const field = document.createElement('input');
    const view = document.createElement('div');
    const whole = document.createElement('div');
    view.setAttribute('role', 'grid');
    view.tabIndex = 0;
    Object.assign(view.style, { height: '640px', overflow: 'auto' });
    whole.style.position = 'relative';
    view.append(whole);
    const draw = () => {
      const first = Math.floor(view.scrollTop / HEIGHT);
      whole.style.height = `${shown.length * HEIGHT}px`;
      whole.replaceChildren(
        ...shown.slice(first, first + 20).map((cells, i) => {
          const row = document.createElement('div');
          row.setAttribute('role', 'row');
          Object.assign(row.style, { position: 'absolute', top: `${(first + i) * HEIGHT}px` });
          for (const cell of cells) row.appendChild(document.createElement('span')).textContent = cell;
          return row;
        }),
      );
    };
    view.addEventListener('scroll', draw);
    field.addEventListener('input', () => {
      const words = field.value.toLowerCase();
      shown = words === '' ? rows : rows.filter((_, i) => plain[i]!.includes(words));
      view.scrollTop = 0;
      draw();
    });
    document.body.replaceChildren(field, view);
    draw();
  });
}
