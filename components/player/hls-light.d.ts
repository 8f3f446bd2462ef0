/** The build without what we do not use is typed as the whole one. */
declare module "hls.js/light" {
  import Hls from "hls.js";
  export default Hls;
}
