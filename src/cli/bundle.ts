import { writeBundle } from '../catalog/bundle.js';
import { loadCatalog } from '../catalog/load.js';
import { yamlFiles } from '../catalog/yaml-files.js';
import { BUNDLE, DATA } from '../paths.js';
import { makeSnapshot } from '../store/make-snapshot.js';
import { prepareJobs } from '../tips/jobs.js';
import { reportAndExit } from './report.js';

/** The last step of the build: checks the data, then packs it and an empty database, so that the app starts fast. */
try {
  const files = yamlFiles(DATA);
  loadCatalog(files);
  writeBundle(files, BUNDLE);
  await makeSnapshot(prepareJobs);
} catch (error) {
  reportAndExit(error, 1);
}
