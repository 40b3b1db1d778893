import type { Message, MessageReader, MessageWriter } from "vscode-languageserver/node";
import { IPCMessageReader, IPCMessageWriter, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";

export interface Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

/** Messages over standard input and output, or over the channel of a parent process that forked this one. */
export function openTransport(options: { stdio: boolean }): Transport {
  return options.stdio
    ? { reader: new StreamMessageReader(process.stdin), writer: new StreamMessageWriter(process.stdout) }
    : { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) };
}

/** The same reader, each message replaced by what `pass` makes of it; null keeps it back. */
export function filterReader(reader: MessageReader, pass: (message: Message) => Message | null): MessageReader {
  return {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    listen: (callback) =>
      reader.listen((message) => {
        const passed = pass(message);
        if (passed !== null) callback(passed);
      }),
    dispose: () => reader.dispose(),
  };
}

/** The same writer, each message replaced by what `pass` makes of it; null keeps it back. */
export function filterWriter(writer: MessageWriter, pass: (message: Message) => Message | null): MessageWriter {
  return {
    onError: writer.onError,
    onClose: writer.onClose,
    async write(message) {
      const passed = pass(message);
      if (passed !== null) await writer.write(passed);
    },
    end: () => writer.end(),
    dispose: () => writer.dispose(),
  };
}
