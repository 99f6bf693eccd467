/// The store: what was alerted and decided, who works with the console, and the life of every
/// deployment, durably, in one encrypted file.
///
/// A decision is told as taken only when it is on the disk. Rows are only ever added, and the
/// database itself refuses the console anything else. The store holds references, codes and figures
/// of those who are sought: no picture, no template, no name. Officers stand in it with name and
/// rank, because an authority is worth nothing without them, and with hashed passphrases.
///
/// What the encryption is worth: passphrases of officers tell who acts and open no file. The key
/// lies beside the record, readable by the same user. It protects a record that is copied or backed
/// up **without** its key, and a disk that is thrown away after its key was destroyed. It does not
/// protect against who takes the whole folder, nor against the user or the administrator of the
/// machine. Encrypt the disk of the console.
@NullMarked
package org.secondlook.record;

import org.jspecify.annotations.NullMarked;
