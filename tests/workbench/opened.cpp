#include "opened.h"

#include "common/strings.h"

#include "kith/study/replicate.h"

namespace kith::workbench {

const std::filesystem::path& sampleProject() {
    static const test::TemporaryFolder folder;
    static const std::filesystem::path file = [] {
        // ctest has it made once for all programs (CMakeLists.txt).
        if (const QString made = qEnvironmentVariable("KITH_SAMPLE_PROJECT");
            !made.isEmpty() && !qEnvironmentVariableIsSet("KITH_MAKE_SAMPLE"))
            return toPath(made);
        const auto fresh = folder.path() / "study.kith";
        study::makeSampleProject(fresh, {});
        return fresh;
    }();
    return file;
}

Application& Opened::application() {
    if (!application_) application_ = std::make_unique<Application>();
    return *application_;
}

void Opened::open() {
    const auto copy = folder_.path() / "sample.kith";
    std::filesystem::copy_file(sampleProject(), copy);
    open(copy);
}

void Opened::open(const std::filesystem::path& file) {
    ASSERT_TRUE(application().open(file));
    settle();
}

Page* Opened::page(const QString& id, const QVariant& what) {
    Page* opened = window().openPage(id, what);
    settle();
    return opened;
}

bool Opened::until(const std::function<bool()>& holds) {
    return QTest::qWaitFor(holds, 10'000);
}

} // namespace kith::workbench
