/**
 * Whether a file or folder by its name is the business of an editor or a system, not ours: hidden ones (`.DS_Store`,
 * `.#claims.yaml` and `.claims.yaml.swp` while a file is open), `claims.yaml~` and `#claims.yaml#`.
 */
export function isPrivate(name: string): boolean {
  return /^\.|~$|^#.*#$/.test(name);
}
