/** A sleep that `ring` cuts short; only a ring ends one without a time. A ring before a sleep skips it. */
export function alarm(): { sleep(ms?: number): Promise<void>; ring(): void } {
  let rung = false;
  let wake = () => {};
  return {
    ring: () => {
      rung = true;
      wake();
    },
    sleep: async (ms) => {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = ms === undefined ? undefined : setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
    },
  };
}
