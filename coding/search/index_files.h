// The files of an index: which shards it has, who writes it, and whether they are as their writer left them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kith::search {

// An index is a folder:
//   kith-index   the format and the names of the shards' folders
//   coverage     which state of the project the shards show; never newer than they are
//   seal         size, time and, of small files, the hash of every file, written when a writer has finished
//   writing      there while a writer changes it, from a state that was whole
//   lock         held (by the system, an open file description lock) while somebody writes
//   shard-…      a Xapian database each
//
// While nobody writes, an index without a seal that fits is none: its writer was killed, or something else has changed
// its files.
// What cannot be written throws IndexTrouble.
class IndexFiles {
public:
    explicit IndexFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

    // The shards' folders, as the index names them; nothing where there is no index, or one of another format.
    [[nodiscard]] std::optional<std::vector<std::filesystem::path>> shards() const;
    // Written beside and moved into place.
    void nameShards(const std::vector<std::string>& names) const;

    // What `writeCoverage` wrote last, "" for nothing.
    [[nodiscard]] std::string coverage() const;
    void writeCoverage(const std::string& bytes) const;

    // A number that no shard has had: readers that were about to open one never get another's.
    [[nodiscard]] int nextShard() const;

    [[nodiscard]] bool isSealed() const;
    // Gives what the seal said.
    std::string breakSeal() const;
    // Brings to the disk what is not as `before` says, and seals it.
    void seal(const std::string& before) const;

    [[nodiscard]] bool isBeingWritten() const;
    // Takes away what an index is made of, and nothing else.
    void clear() const;
    // Takes away folders of shards that the index does not name.
    void clearUnnamed() const;

private:
    // A line for each file; nothing where one of them cannot be read.
    [[nodiscard]] std::vector<std::string> stamps() const;
    [[nodiscard]] std::vector<std::filesystem::path> files() const;
    std::filesystem::path folder_;
};

// Held as long as this lives; whoever ends, however it ends, no longer holds it.
class IndexLock {
public:
    // Nothing where somebody else, in this program or another, holds it. Makes the folder.
    static std::optional<IndexLock> take(const std::filesystem::path& folder);
    // Whether this is still the lock of the folder: not where the folder was taken away, and perhaps made anew, by
    // somebody who erased what is in it.
    [[nodiscard]] bool holds(const std::filesystem::path& folder) const;
    IndexLock(IndexLock&& other) noexcept;
    IndexLock& operator=(IndexLock&&) = delete;
    ~IndexLock();

private:
    explicit IndexLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

} // namespace kith::search
