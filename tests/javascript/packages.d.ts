/** Packages that come without types: what is used of them. */
declare module "moodlexml-to-json" {
  export default function read(text: string, done: (found: { questions: unknown[] }, error?: Error) => void): void;
}
