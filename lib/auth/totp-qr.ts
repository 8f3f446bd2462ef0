import { toString as draw } from "qrcode";

/** For the camera of an authenticator app. It holds the secret: drawn when it is asked for, and kept nowhere. */
export const totpQr = (uri: string): Promise<string> => draw(uri, { type: "svg", margin: 2 });
