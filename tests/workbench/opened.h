// A window over a project of its own, to be driven by keys and clicks.
#pragma once

#include "window/application.h"
#include "window/main_window.h"
#include "window/page.h"

#include "temporary_folder.h"

#include <QString>
#include <QtTest/QTest>

#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <memory>

namespace kith::workbench {

// The sample study, made once for a run of the program: raw files, contacts, codings of two coders.
const std::filesystem::path& sampleProject();

class Opened : public testing::Test {
protected:
    // Opens a copy of the sample study; the window is shown and everything is read.
    void open();
    // Opens another project.
    void open(const std::filesystem::path& file);

    [[nodiscard]] MainWindow& window() { return *application().mainWindow(); }
    [[nodiscard]] Workspace& workspace() { return *application().workspace(); }
    [[nodiscard]] Application& application();
    // The page with this id, in front.
    Page* page(const QString& id, const QVariant& what = {});
    // Edits are written, what follows from them is read.
    void settle() { workspace().settle(); }
    // Handles events until this holds, at most ten seconds.
    static bool until(const std::function<bool()>& holds);

    test::TemporaryFolder folder_;

private:
    std::unique_ptr<Application> application_;
};

} // namespace kith::workbench
