#include "report/documents.h"

#include "kith/model/error.h"
#include "kith/study/writing.h"

#include <cerrno>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace kith::study {
namespace {

namespace fs = std::filesystem;

// Runs a program that is found on the PATH, without a shell and with a pinned clock; its exit status. Throws Error
// where there is no such program.
int run(std::vector<std::string> words) {
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    std::string pinned = "SOURCE_DATE_EPOCH=0"; // documents carry the time of making, unless it is given
    std::vector<char*> variables{pinned.data()};
    for (char** variable = environ; *variable; ++variable)
        variables.push_back(*variable);
    variables.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t process = 0;
    const int failure = posix_spawnp(&process, arguments.front(), &files, nullptr, arguments.data(), variables.data());
    posix_spawn_file_actions_destroy(&files);
    if (failure != 0)
        throw Error("The document is made by the program \"" + words.front() + "\", which cannot be started.", {},
                    "Install it (on Debian: apt install " + words.front() +
                        "), or open index.html in a browser and print it to pdf.");
    int status = 0;
    while (waitpid(process, &status, 0) < 0)
        if (errno != EINTR) return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

const std::vector<std::string>& documentFormats() {
    static const std::vector<std::string> formats{"docx", "odt"};
    return formats;
}

void writeDocument(const fs::path& file, const report::ReportContents& contents, const fs::path& folder,
                   const report::PictureFile& pictureFile) {
    const std::string format = file.extension().string().substr(1);
    fs::path page = file, styles = file, made = file;
    page += ".part.html";
    styles += ".part.styles." + format;
    made += ".part";
    writeFile(page, report::documentHtml(contents, pictureFile));
    std::error_code none;
    const auto tidy = [&] {
        fs::remove(page, none);
        fs::remove(styles, none);
    };
    int status = -1;
    try {
        status = run({"pandoc", "--output=" + styles.string(), "--print-default-data-file=reference." + format});
        if (status == 0) {
            report::restyle(styles);
            status = run({"pandoc", "--from=html", "--to=" + format, "--toc", "--toc-depth=2",
                          "--reference-doc=" + styles.string(), "--resource-path=" + folder.string(),
                          "--output=" + made.string(), page.string()});
        }
    } catch (const Error&) {
        tidy();
        throw;
    }
    tidy();
    if (status == 0) {
        report::pinDates(made);
        fs::rename(made, file, none);
    }
    if (status != 0 || none) {
        fs::remove(made, none);
        throw Error("The document could not be made by pandoc.", {file.string(), {}},
                    "What it says stands above. Is there room, and may you write there?");
    }
}

} // namespace kith::study
