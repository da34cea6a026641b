/**
 * Articles from folders: a folder of seeds that is read once, and an inbox that is watched. Start at {@link Inbox}; the
 * steps that a crash may stand between are in {@link FolderSteps}.
 */
@NullMarked
package org.dateline.ingest.folder;

import org.jspecify.annotations.NullMarked;
