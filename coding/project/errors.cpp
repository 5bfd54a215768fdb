#include "errors.h"

#include <sqlite3.h>

namespace kith::project {

void throwInWords(const std::filesystem::path& file, const SQLite::Exception& exception) {
    const Place place{file.filename().string(), ""};
    switch (exception.getErrorCode()) {
    case SQLITE_NOTADB:
        throw Error("This is no Kith project.", place, "Choose a file that `kith new` has made.");
    case SQLITE_CORRUPT:
        throw Error("The project file is damaged or incomplete.", place,
                    "Go back to a copy of it; `kith check` tells which parts are hurt.");
    case SQLITE_FULL:
        throw Error("The disk is full; nothing was changed.", place, "Make room and try again.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw Error("Another program is using the project just now; nothing was changed.", place,
                    "Try again in a moment.");
    case SQLITE_READONLY:
    case SQLITE_PERM:
        throw Error("The project may not be changed here.", place,
                    "Check the permissions of the file and of its folder.");
    case SQLITE_CANTOPEN:
        throw Error(
            "The project cannot be opened.", place,
            "Check the permissions of the file and of its folder. A project that was not closed properly can only be "
            "opened in a folder that may be written to.");
    case SQLITE_IOERR:
        throw Error("The disk reported a failure; nothing was changed.", place,
                    "Check the disk and the connection to it.");
    case SQLITE_TOOBIG:
        throw Error("This is too large for one project file; nothing was changed.", place, "Split the file.");
    default:
        throw Error(std::string("The project file could not be used: ") + exception.what() + ".", place);
    }
}

} // namespace kith::project
