const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Stop the server at the first SIGINT or SIGTERM and resolve when it has
 * stopped. A second signal ends the process at once.
 */
export function stopOnSignal(server: { stop(): Promise<void> }): Promise<void> {
  return new Promise((resolve, reject) => {
    const onSignal = () => {
      for (const signal of SIGNALS) {
        process.off(signal, onSignal);
        process.on(signal, () => process.exit(130));
      }
      server.stop().then(resolve, reject);
    };
    for (const signal of SIGNALS) process.on(signal, onSignal);
  });
}
