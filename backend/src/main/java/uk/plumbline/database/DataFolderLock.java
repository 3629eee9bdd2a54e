package uk.plumbline.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a data folder to one server. The operating system drops the lock when the process ends,
 * however it ends, so a lock never has to be cleared by hand; the file stays and holds the number
 * of the last process.
 */
final class DataFolderLock implements AutoCloseable {

  private final FileChannel channel;

  private DataFolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the folder for this process.
   *
   * @throws StartRefused if another process has it, naming that process
   */
  static DataFolderLock take(DataFolder folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      throw new StartRefused(
          "Plumbline is already running on this data folder (process "
              + Files.readString(folder.lock()).strip()
              + "). Stop that one first, or give this one a folder of its own with PLUMBLINE_DATA.");
    }
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    return new DataFolderLock(channel);
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
