// The hidden folder in which a replication is made, step by step: each step makes a folder of files from what it uses,
// once. Killed at any moment and run again, it goes on after the last step that was finished.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace kith::study {

// Names of files below a folder, with "/" between, sorted.
std::vector<std::string> filesBelow(const std::filesystem::path& folder);
// SHA-256 of a file in hexadecimal.
std::string hashOfFile(const std::filesystem::path& file);

// The hidden folder beside what is made.
std::filesystem::path workFolderOf(const std::filesystem::path& out);

class ReplicationSteps {
public:
    // `out` is what is made; the folder stands beside it, hidden. Throws Error where another program is at it.
    explicit ReplicationSteps(const std::filesystem::path& out);
    ~ReplicationSteps();
    ReplicationSteps(const ReplicationSteps&) = delete;
    ReplicationSteps& operator=(const ReplicationSteps&) = delete;

    struct Made {
        std::string key; // of the step: over its name and all that it used
        std::filesystem::path folder;
        bool before = false; // it was made by an earlier run
    };
    // What the step made before from the very same, if all of it is still there; else `make` fills the folder given.
    // `uses` names everything that the result depends on, by hash or by value.
    Made step(const std::string& name, const std::vector<std::string>& uses,
              const std::function<void(const std::filesystem::path& folder, const std::string& key)>& make);

    // Takes the folder with all its steps away: the replication is whole.
    void finish();

private:
    std::filesystem::path folder_;
    int lock_ = -1;
    std::map<std::string, std::string> done_; // key -> hash over what was made
};

} // namespace kith::study
