/**
 * Whether a file or folder by its name is the business of an editor or a system, not ours: hidden ones (`.DS_Store`,
 * `.#claims.yaml` and `.claims.yaml.swp` while a file is open), `claims.yaml~`, `#claims.yaml#`, those that JetBrains'
 * editors write while they save, the `4913` by which Vim tries a folder, and what Windows keeps of how a folder looks.
 */
export function isPrivate(name: string): boolean {
  return /^\.|~$|^#.*#$|___jb_(tmp|old)___$|^(4913|Thumbs\.db|desktop\.ini)$/.test(name);
}
