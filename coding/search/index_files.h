// The files of an index: which shards it has, who writes it, and whether they are as their writer left them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kith::search {

// An index is a folder:
//   kith-index   the format and the names of the shards' folders
//   seal         size, time and, of small files, the hash of every file, written when a writer has finished
//   lock         held (by the system, an open file description lock) while somebody writes
//   shard-…      a Xapian database each
//
// While nobody writes, an index without a seal that fits is none: its writer was killed, or something else has changed
// its files.
class IndexFiles {
public:
    explicit IndexFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

    // The shards' folders, as the index names them; nothing where there is no index, or one of another format.
    [[nodiscard]] std::optional<std::vector<std::filesystem::path>> shards() const;
    // Written beside and moved into place.
    void nameShards(const std::vector<std::string>& names) const;

    [[nodiscard]] bool isSealed() const;
    void breakSeal() const;
    // Everything is brought to the disk first.
    void seal() const;

    [[nodiscard]] bool isBeingWritten() const;
    // Takes away every file but the lock.
    void clear() const;
    // Takes away folders of shards that the index does not name.
    void clearUnnamed() const;

private:
    [[nodiscard]] std::string stamps() const;
    std::filesystem::path folder_;
};

// Held as long as this lives; whoever ends, however it ends, no longer holds it.
class IndexLock {
public:
    // Nothing where somebody else, in this program or another, holds it. Makes the folder. Throws Error where it cannot
    // be made or written.
    static std::optional<IndexLock> take(const std::filesystem::path& folder);
    IndexLock(IndexLock&& other) noexcept;
    IndexLock& operator=(IndexLock&&) = delete;
    ~IndexLock();

private:
    explicit IndexLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

} // namespace kith::search
