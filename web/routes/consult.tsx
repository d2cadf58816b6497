export function ConsultScreen() {
  return null;
}
