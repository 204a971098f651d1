@echo off
rem Runs Chancery from a checkout. Builds it first when a source is newer than the last build, or one was removed.
setlocal
set "ROOT=%~dp0"
set "OUT=%ROOT%.build\program"
set "NEXT=%ROOT%.build\next"
rem What the program is made of. Names reach PowerShell through the environment, so that no character of a path is read as code.
set "FILES=@(Get-ChildItem -LiteralPath ($env:ROOT + 'src') -Recurse -File | Where-Object { $_.FullName.Substring($env:ROOT.Length) -notmatch '\\(bin|obj)\\' }) + @(Get-ChildItem -LiteralPath $env:ROOT -File | Where-Object { $_.Name -match '^(Directory\..*\.props|global\.json|\.editorconfig)$' })"
powershell -NoProfile -Command "$s = Get-Item -LiteralPath ($env:OUT + '\.stamp') -ErrorAction SilentlyContinue; if (-not $s) { exit 1 }; $f = Invoke-Expression $env:FILES; if ((Get-Content -LiteralPath $s.FullName) -ne $f.Count -or @($f | Where-Object { $_.LastWriteTimeUtc -gt $s.LastWriteTimeUtc }).Count) { exit 1 }"
if not errorlevel 1 goto run
where dotnet >nul 2>nul
if errorlevel 1 (
    echo chancery: the .NET SDK 10 is needed to build the program; see https://dotnet.microsoft.com/download 1>&2
    exit /b 2
)
echo chancery: building the program ... 1>&2
if exist "%NEXT%" rmdir /s /q "%NEXT%"
mkdir "%NEXT%" || exit /b 2
powershell -NoProfile -Command "Set-Content -LiteralPath ($env:NEXT + '\.stamp') -Value (Invoke-Expression $env:FILES).Count"
dotnet publish "%ROOT%src\Chancery.Cli\Chancery.Cli.csproj" -c Release --use-current-runtime --self-contained true -p:PublishReadyToRun=true -p:DebugType=none -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false -p:GenerateDocumentationFile=false -o "%NEXT%" --nologo -v quiet 1>&2
if errorlevel 1 (
    echo chancery: the build failed. 1>&2
    exit /b 2
)
if exist "%OUT%" rmdir /s /q "%OUT%"
if exist "%OUT%" (
    echo chancery: the program is running and cannot be replaced; end it, then try again. 1>&2
    exit /b 2
)
move "%NEXT%" "%OUT%" >nul || exit /b 2
:run
"%OUT%\Chancery.Cli.exe" %*
exit /b %ERRORLEVEL%
