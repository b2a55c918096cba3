interface LaunchParams {
  readonly files: readonly { readonly getFile: () => Promise<File> }[];
}

declare global {
  interface Window {
    /** Files the installed app was opened with; not in every browser. */
    readonly launchQueue?: { setConsumer(consumer: (params: LaunchParams) => void): void };
  }
}

/** Opens build files that the system hands to the installed app, now and while it runs. */
export function takeLaunchedFiles(open: (file: File) => Promise<void>): void {
  window.launchQueue?.setConsumer(({ files: [handle] }) => {
    if (handle !== undefined) void handle.getFile().then(open);
  });
}
