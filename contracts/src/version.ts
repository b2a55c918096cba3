/** Version of Guildhall as answered in `meta.version`; equals the root package.json (tested). */
export const GUILDHALL_VERSION = '0.1.0';
