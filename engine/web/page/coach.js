export function coach() {}
