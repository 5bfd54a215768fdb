// One writer at a time: the lock beside a project file.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace kith::project {

class Lock {
public:
    // Takes `<project>.lock`. Throws kith::Error naming who has the project open. Only the system's lock counts: a name
    // left in the file by a program that was killed is no obstacle.
    explicit Lock(const std::filesystem::path& project);
    ~Lock();
    Lock(Lock&& other) noexcept;
    Lock& operator=(Lock&&) = delete;

private:
    std::filesystem::path file_;
    int descriptor_ = -1;
};

// Who has the project open for writing: "process 4242 on cedar"; nothing where nobody has.
std::optional<std::string> holderOf(const std::filesystem::path& project);

} // namespace kith::project
