/** What the program of each vendor in `<vendor>/call.ts` gives when it works. `<vendor>/serve.ts` is the server that it talks to. */
export const results: Readonly<Record<string, string>> = {
  atendeaqui: 'client AgendaPro',
  botcity: 'task START',
  mellophone: 'user u-1',
  pytake: 'user me@acme.example of Acme Ltda',
  valentina: 'company Night Owls',
}
