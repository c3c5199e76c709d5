// The thread that writes a database file anew, without what was deleted from it. It is given the path.
import { workerData } from 'node:worker_threads';
import { connect } from './connection.ts';

const db = connect(String(workerData));
db.exec('vacuum');
// The whole file is in the log now: to copy it back on the main thread would hold everything up.
db.exec('pragma wal_checkpoint(truncate)');
db.close();
