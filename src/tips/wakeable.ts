/** A pause that ends early when somebody has news; news that came before it is not lost. */
export interface Wakeable {
  wait(): Promise<void>;
  wake(): void;
}

export function wakeable(ms: number): Wakeable {
  let isAwake = false;
  let end: (() => void) | undefined;
  return {
    async wait() {
      if (!isAwake) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          end = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      isAwake = false;
      end = undefined;
    },
    wake() {
      isAwake = true;
      end?.();
    },
  };
}
