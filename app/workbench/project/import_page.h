// Bring in interviews, notes, literature, translations and surveys.
#pragma once

#include "window/page.h"

#include "kith/study/import.h"

#include <functional>
#include <memory>
#include <set>
#include <vector>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace kith::workbench {

class ImportDetails;
class ImportModel;

class ImportPage : public Page {
    Q_OBJECT
public:
    explicit ImportPage(const PageContext& context);
    [[nodiscard]] QString heading() const override;
    // `what`: names of files (QStringList), which come to those that are there.
    void show(const QVariant& what) override;

    [[nodiscard]] const ImportModel& model() const { return *model_; }

private:
    void chooseFiles();
    void addFiles(const QStringList& files);
    void correctChosen(const std::function<void(study::ImportOptions&)>& change);
    void leaveOutChosen();
    void leaveOutBad();
    void read();
    void taken(std::shared_ptr<const study::PreparedImport> prepared, std::uint64_t reading);
    void takeIn();
    void tookIn(const study::ImportOutcome& outcome);
    void showState();
    [[nodiscard]] std::vector<int> chosenRows() const;

    ImportModel* model_;
    QStackedWidget* stack_;
    QTableView* files_;
    ImportDetails* details_;
    QLabel* problem_;
    QLabel* summary_;
    QPushButton* leaveOut_;
    QPushButton* withoutBad_;
    QPushButton* readFirst_;
    QPushButton* import_;
    std::vector<study::FileToImport> wanted_; // as the user has it; the model shows what became of it
    std::set<std::size_t> toCorrect_;         // of them: those that were corrected since they were read
    std::uint64_t reading_ = 0;               // counts readings of whole lists
    bool busy_ = false;
    bool again_ = false; // the list changed while it was being read
    bool takingIn_ = false;
    std::shared_ptr<const study::PreparedImport> shown_; // of which the details show these rows
    std::vector<int> shownRows_;
    QString said_;      // how the last import went
    std::string first_; // title of the first source that came in
};

Page* makeImportPage(const PageContext& context);

} // namespace kith::workbench
