/// The store: what was alerted and decided, durably, in one encrypted file.
///
/// A decision is told as taken only when it is on the disk. Rows are only ever added, and the
/// database itself refuses the console anything else. The store holds references, codes and
/// figures: no picture, no template, no name.
///
/// What the encryption is worth until officers sign in with a passphrase: the key lies beside the
/// record, readable by the same user. It protects a record that is copied or backed up **without**
/// its key, and a disk that is thrown away after its key was destroyed. It does not protect against
/// who takes the whole folder, nor against the user or the administrator of the machine. Encrypt
/// the disk of the console.
@NullMarked
package org.secondlook.record;

import org.jspecify.annotations.NullMarked;
